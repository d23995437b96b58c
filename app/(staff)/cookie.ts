/** Keeps a choice about the look of things in this browser, for a year; the server reads it with the next page. */
export function keep(name: "rail" | "theme" | "shortcuts", value: string): void {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  Reflect.set(document, "cookie", `${name}=${value}; path=/; max-age=31536000; samesite=lax${secure}`);
}
