/** Versions below these have known holes (design: minimum safe versions). */
export const minimumVersions: Readonly<Record<string, string>> = {
  next: "16.3.3",
  react: "19.2.8",
  "react-dom": "19.2.8",
  "next-auth": "4.24.15",
  "drizzle-orm": "0.45.2",
  sharp: "0.35.0",
  postcss: "8.5.12",
};

type Lock = { packages: Record<string, { version?: string }> };

/** One sentence for each package of the lock file, however deep, that is older than is safe. */
export function unsafeVersions(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([path, { version }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const least = path ? minimumVersions[name] : undefined;
    return least && version && isOlder(version, least) ? [`${path} is ${version}; ${least} or newer is safe.`] : [];
  });
}

function isOlder(version: string, least: string): boolean {
  const [have, want] = [version, least].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (have?.[i] ?? 0) - (want?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return version.includes("-");
}
