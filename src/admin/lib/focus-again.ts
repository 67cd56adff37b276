/**
 * Gives the focus back to what had it before a dialog opened, as soon as the dialog is gone. The
 * dashboard's dialogs do so only for buttons that they know of.
 */
export function focusAgain(element: Element | null): void {
  setTimeout(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost && element instanceof HTMLElement && element.isConnected) {
      element.focus()
    }
  })
}
