import { type ComponentType, createElement, Fragment, isValidElement, type ReactNode } from "react";
import { DateText, DateTime, UntilText } from "./date-time";
import { TextLink } from "./link-button";
import { Figure, Money, Percent } from "./money";
import { None } from "./none";
import { Person } from "./person";
import { Chip, Status } from "./status";

/** What the cells of lists are made of, under names that the server and the browser share. */
const known = {
  Chip,
  DateText,
  DateTime,
  Figure,
  Fragment,
  Money,
  None,
  Percent,
  Person,
  Status,
  TextLink,
  UntilText,
};
const components = new Map<string, unknown>(Object.entries(known));
const names = new Map<unknown, string>(Object.entries(known).map(([name, component]) => [component, name]));

/**
 * A piece of a page as plain data: a text; several pieces; an element that both sides know, by its name; or the place of a
 * piece that was left out because it can only travel as itself.
 */
export type Packed =
  | string
  | null
  | readonly Packed[]
  | { readonly is: string; readonly key?: string; readonly with?: object; readonly of?: readonly Packed[] }
  | { readonly left: number };

/** `node` as data. What the browser has no name for, such as a button with its action, is added to `left` instead. */
export function pack(node: ReactNode, left: ReactNode[]): Packed {
  if (node === null || node === undefined || typeof node === "boolean") return null;
  if (typeof node === "string") return node;
  if (typeof node === "number" || typeof node === "bigint") return String(node);
  if (Array.isArray(node)) return node.map((each) => pack(each, left));
  if (isValidElement<Record<string, unknown>>(node)) {
    const { type, key, props } = node;
    const { children, ...given } = props;
    const name = typeof type === "string" ? type : names.get(type);
    if (name === undefined && isPlainFunction(type)) return pack(type(props), left);
    if (name !== undefined && Object.values(given).every(isPlain)) {
      const of = children === undefined ? undefined : [children].flat().map((each) => pack(each as ReactNode, left));
      return { is: name, key: key ?? undefined, with: Object.keys(given).length > 0 ? given : undefined, of };
    }
  }
  left.push(node);
  return { left: left.length - 1 };
}

/** A component of the server, which is no more than what it returns: neither one of the browser nor one that waits. */
const isPlainFunction = (type: unknown): type is (props: object) => ReactNode =>
  typeof type === "function" && !("$$typeof" in type) && type.constructor.name === "Function";

const isPlain = (value: unknown): boolean =>
  typeof value === "object" && value !== null
    ? value instanceof Date || (Object.getPrototypeOf(value) === Object.prototype && !isValidElement(value))
    : typeof value !== "function" && typeof value !== "symbol";

/** What `pack` was given. */
export function unpack(packed: Packed, left: readonly ReactNode[]): ReactNode {
  if (packed === null || typeof packed === "string") return packed;
  if ("left" in packed) return left[packed.left];
  if ("is" in packed) {
    const type = (components.get(packed.is) ?? packed.is) as ComponentType<object>;
    const children = packed.of?.map((each) => unpack(each, left)) ?? [];
    return createElement(type, { key: packed.key, ...packed.with }, ...children);
  }
  return createElement(Fragment, null, ...packed.map((each) => unpack(each, left)));
}
