/** How a link looks. The dashboard's own blue is too light to be read on white (3.7 : 1). */
export const LINK = "text-ui-tag-blue-text hover:underline"
