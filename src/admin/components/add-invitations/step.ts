/** The body of each step: a column in the middle. */
export const STEP_BODY = "flex flex-1 flex-col items-center overflow-y-auto py-8 md:py-16"

/** The column. */
export const STEP_COLUMN = "flex w-full max-w-[720px] flex-col gap-y-8 px-6"
