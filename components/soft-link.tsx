import type { ComponentProps } from "react";

/**
 * A link that opens without loading the whole page, where `SoftLinks` listens; everywhere else it is a link. It is an anchor
 * and no component of the browser, because pages are full of them.
 */
export const SoftLink = (props: ComponentProps<"a"> & { href: string }) => <a data-soft {...props} />;
