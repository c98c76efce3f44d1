/** Every colour and size a chart may use, and nothing else may. Charts write the light value; dark follows by substitution. */

/** What a colour is for. Each light value stands once, so that a value is enough to find its dark counterpart. */
export type Tone =
  | "background"
  | "ink"
  | "soft"
  | "mark"
  | "rule"
  | "faint"
  | `text${1 | 2 | 3 | 4 | 5 | 6}`
  | "accent"
  | `group${1 | 2 | 3 | 4}`
  | `ramp${0 | 1 | 2 | 3 | 4 | 5 | 6}`
  | "onLow"
  | "onHigh";

export const light: Readonly<Record<Tone, string>> = {
  background: "#ffffff",
  ink: "#1a1a1a",
  soft: "#5c5c5c",
  mark: "#8c8c8c",
  rule: "#dedede",
  faint: "#f1f1f2",
  text1: "#1a4789",
  text2: "#c05800",
  text3: "#7d5be6",
  text4: "#746466",
  text5: "#23202a",
  text6: "#4f2102",
  accent: "#b0005c",
  group1: "#0b7a70",
  group2: "#8a4fc7",
  group3: "#7d5a00",
  group4: "#b3304a",
  ramp0: "#f3f5f5",
  ramp1: "#d8e6e3",
  ramp2: "#aecdc7",
  ramp3: "#7aaea6",
  ramp4: "#47877f",
  ramp5: "#22625b",
  ramp6: "#0d3d39",
  onLow: "#1a1a1b",
  onHigh: "#fffffe",
};

export const dark: Readonly<Record<Tone, string>> = {
  background: "#111111",
  ink: "#e6e6e6",
  soft: "#a8a8a8",
  mark: "#808080",
  rule: "#3f3f3f",
  faint: "#222222",
  text1: "#6fa8f5",
  text2: "#ffc08a",
  text3: "#ea5202",
  text4: "#afa3ae",
  text5: "#e2efe4",
  text6: "#748b6e",
  accent: "#ff6f91",
  group1: "#45cbbb",
  group2: "#c9a2f2",
  group3: "#dcc060",
  group4: "#ff8f9c",
  ramp0: "#1a1e1e",
  ramp1: "#1f3431",
  ramp2: "#26504b",
  ramp3: "#34716a",
  ramp4: "#579b92",
  ramp5: "#8cc6bd",
  ramp6: "#cfeae5",
  onLow: "#e6e6e7",
  onHigh: "#0d0d0d",
};

/** The colours of the first two texts; more than two stand in panels of their own, in ink. */
export const textColours: readonly [string, string] = [light.text1, light.text2];

/** Tones for how much: from nothing to most, in steps, because steps can be told apart and a continuous scale cannot. */
export const ramp: readonly string[] = [
  light.ramp0,
  light.ramp1,
  light.ramp2,
  light.ramp3,
  light.ramp4,
  light.ramp5,
  light.ramp6,
];

/** Figures on a step of the ramp. */
export const onRamp = (step: number): string => (step >= 4 ? light.onHigh : light.onLow);

/** Words that keep together; always with their sign. */
export const groupColours: readonly string[] = [light.group1, light.group2, light.group3, light.group4];

/** Arimo has the advance widths of Arial, Helvetica and Liberation Sans, so what is measured here holds on most machines. */
export const family = "Arimo, Arial, Helvetica, 'Liberation Sans', sans-serif";

/** Width of a drawing; around it `padding` on every side. */
export const width = 720;
export const padding = 12;

export const size = { title: 17, subtitle: 12.5, label: 12, tick: 11, small: 10.5 } as const;

/** The style that turns a chart round for a reader in the dark; JupyterLab's theme answers to it, too. */
export const schemeStyle: string = `@media (prefers-color-scheme: dark){${(Object.keys(light) as Tone[])
  .map((tone) => `[fill="${light[tone]}"]{fill:${dark[tone]}}[stroke="${light[tone]}"]{stroke:${dark[tone]}}`)
  .join("")}}`;

/** The same picture in the dark scheme, for a renderer that knows no media queries. */
export function inDark(svg: string): string {
  const byLight = new Map((Object.keys(light) as Tone[]).map((tone) => [light[tone], dark[tone]]));
  return svg.replace(/<style>.*?<\/style>/s, "").replace(/(fill|stroke)="(#[0-9a-f]{6})"/g, (all, name, value) => {
    const turned = byLight.get(value);
    return turned ? `${name}="${turned}"` : all;
  });
}
