/** A variant, priced in whole units of currency. */
export interface SeedVariant {
  title: string
  sku: string
  eur: number
  usd: number
}

/** A product of the demo's catalogue. */
export interface SeedProduct {
  title: string
  handle: string
  description: string
  option: string
  weight: number
  variants: SeedVariant[]
}

/** What the shop sells. */
export const PRODUCTS: readonly SeedProduct[] = [
  {
    title: "Skerry Merino Sweater",
    handle: "skerry-merino-sweater",
    description: "Crew neck in fine merino wool, knitted in one piece and dyed with indigo.",
    option: "Size",
    weight: 420,
    variants: ["S", "M", "L"].map((size) => ({
      title: size,
      sku: `SKERRY-${size}`,
      eur: 129,
      usd: 139,
    })),
  },
  {
    title: "Holm Waxed Rucksack",
    handle: "holm-waxed-rucksack",
    description: "Twenty litres of waxed canvas with leather straps that get better with rain.",
    option: "Colour",
    weight: 980,
    variants: ["Moss", "Slate"].map((colour) => ({
      title: colour,
      sku: `HOLM-${colour.toUpperCase()}`,
      eur: 189,
      usd: 205,
    })),
  },
  {
    title: "Tarn Enamel Mug",
    handle: "tarn-enamel-mug",
    description: "A third of a litre, steel and enamel, at home on a gas stove and in an office.",
    option: "Colour",
    weight: 140,
    variants: [{ title: "Cream", sku: "TARN-CREAM", eur: 16, usd: 18 }],
  },
  {
    title: "Fell Wool Throw",
    handle: "fell-wool-throw",
    description: "Woven from the undyed wool of mountain sheep, 130 by 200 centimetres.",
    option: "Colour",
    weight: 1200,
    variants: [{ title: "Undyed", sku: "FELL-UNDYED", eur: 98, usd: 109 }],
  },
]
