import { classes } from "./classes";

/** Signs for the folded rail and for buttons without words. 16 px, drawn with the colour of the text. */
const paths: Record<string, string> = {
  inbox: "M2.5 9.5 4 3.5h8l1.5 6v3h-11zm0 0h3l1 1.5h3l1-1.5h3",
  home: "M2.5 7.5 8 3l5.5 4.5M4 6.5v6.5h8V6.5",
  target: "M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zm0-3a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  document: "M4 2.5h5l3 3v8H4zM9 2.5v3h3M6 8.5h4M6 11h4",
  building: "M3.5 13.5v-11h6v11m0-8h3v8M2 13.5h12M5.5 5h2m-2 2.5h2m-2 2.5h2",
  box: "M2.5 5 8 2.5 13.5 5v6L8 13.5 2.5 11zm0 0L8 7.5m0 0L13.5 5M8 7.5v6",
  list: "M6 4h7M6 8h7M6 12h7M3 4h.01M3 8h.01M3 12h.01",
  upload: "M8 10.5v-7m-3 3 3-3 3 3M3 10v3h10v-3",
  branch: "M4 5v6m0 0a1.5 1.5 0 1 0 0 .01M4 5a1.5 1.5 0 1 0 0-.01M12 6.5a1.5 1.5 0 1 0 0-.01M12 6.5c0 2.5-8 1-8 4",
  tag: "M2.5 8V2.5H8l5.5 5.5L8 13.5zM5.5 5.5h.01",
  coin: "M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zm1.8-7.3A2.2 2.2 0 0 0 6 7.6m3.8 2.2A2.2 2.2 0 0 1 6 8.4M5.2 8h3.3",
  gauge: "M3 12a5.5 5.5 0 1 1 10 0M8 9.5l2.5-3.5",
  percent: "m12 4-8 8m1-5.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zm6 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z",
  flag: "M4 13.5v-11m0 .5h8l-2 2.5 2 2.5H4",
  truck: "M1.5 4h8v7h-8zm8 2.5h3l2 2.5v2h-5M4.5 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2zm7 0a1 1 0 1 0 0-2 1 1 0 0 0 0 2z",
  people:
    "M6 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm-4 6c0-2.5 1.5-4 4-4s4 1.5 4 4m.5-6a1.8 1.8 0 1 0-.5-3.5m1.5 5.5c1.5.3 2.5 1.6 2.5 4",
  shield: "M8 2.5 13 4v4c0 3-2 4.8-5 5.5C5 12.8 3 11 3 8V4z",
  book: "M3 3h4a1 1 0 0 1 1 1v9.5a1 1 0 0 0-1-1H3zm10 0H9a1 1 0 0 0-1 1v9.5a1 1 0 0 1 1-1h4z",
  send: "M13.5 2.5 7 9m6.5-6.5L9.5 13.5 7 9 2.5 6.5z",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zm3.2-1.3 3.3 3.3",
  bell: "M3.5 11.5h9L11.5 10V7a3.5 3.5 0 0 0-7 0v3zm3 0a1.5 1.5 0 0 0 3 0",
  menu: "M2.5 4.5h11m-11 3.5h11m-11 3.5h11",
  fold: "M9.5 4.5 6 8l3.5 3.5M13 3v10",
  unfold: "M6.5 4.5 10 8l-3.5 3.5M3 3v10",
  mail: "M2.5 3.5h11v9h-11zm0 1L8 9l5.5-4.5",
  check: "m3 8.5 3.5 3.5 6.5-8",
  close: "m4 4 8 8m0-8-8 8",
};

export const Icon = ({ name, className }: { name: string; className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 16 16" className={classes("icon", className)}>
    <path d={paths[name] ?? "M8 8h.01"} />
  </svg>
);
