/**
 * Fills a link template of the settings.
 *
 * @param template - with `{storefrontUrl}` and, for invitations, `{token}`.
 */
export function fillLink(
  template: string,
  values: { storefrontUrl: string; token?: string },
): string {
  return template
    .replaceAll("{storefrontUrl}", () => values.storefrontUrl)
    .replaceAll("{token}", () => encodeURIComponent(values.token ?? ""))
}
