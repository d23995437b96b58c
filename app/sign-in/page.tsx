import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Banner } from "@/components/banner";
import { buttonClass } from "@/components/button";
import { roleNames } from "@/lib/kernel/permissions";
import { currentActor, signInOffers } from "@/lib/platform/session";
import { CompanySignIn } from "./company-sign-in";

export const metadata: Metadata = { title: "Sign in" };

const words: Record<string, string> = {
  wrong: "This e-mail address and password do not belong together. After several tries it takes a while to try again.",
  AccessDenied:
    "This company account is not known here, or its e-mail address is not confirmed. Ask an administrator to check your address.",
  from_elsewhere: "This form was opened from another address. Reload the page and sign in again.",
};
const failed = "Signing in did not work. Try again, or ask an administrator whether you are known here.";

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { error, to } = await searchParams;
  const target = typeof to === "string" ? to : "";
  if (await currentActor()) redirect((/^\/(?![/\\])/.test(target) ? target : "/") as never);
  const { company, demo } = await signInOffers();
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-8">
      <h1 className="text-20 font-semibold">Sign in to Dealdesk</h1>
      {error && <Banner tone="danger" live title={(typeof error === "string" && words[error]) || failed} />}
      <form method="post" action="/sign-in/enter" className="flex flex-col gap-4">
        <input type="hidden" name="to" value={target} />
        <label className="flex flex-col gap-1 text-13 font-medium">
          E-mail
          <input type="email" name="email" autoComplete="username" required className="control" />
        </label>
        <label className="flex flex-col gap-1 text-13 font-medium">
          Password
          <input type="password" name="password" autoComplete="current-password" required className="control" />
        </label>
        <button type="submit" className={buttonClass("primary", "large")}>
          Sign in
        </button>
      </form>
      {company && <CompanySignIn name={company} to={target} />}
      {demo.length > 0 && (
        <section aria-labelledby="demo" className="flex flex-col gap-2 border-hairline border-t pt-4">
          <h2 id="demo" className="text-13 font-semibold">
            Demo company: sign in as
          </h2>
          <form method="post" action="/sign-in/enter">
            <input type="hidden" name="to" value={target} />
            <ul className="-mx-2 flex flex-col">
              {demo.map((person) => (
                <li key={person.role}>
                  <button
                    type="submit"
                    name="person"
                    value={person.id}
                    className="flex min-h-8 w-full items-center justify-between gap-4 rounded-control px-2 text-left text-13 hover:bg-surface-3 pointer-coarse:min-h-11"
                  >
                    <span className="font-medium">{roleNames[person.role]}</span>
                    <span className="truncate text-ink-2">{person.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          </form>
        </section>
      )}
    </main>
  );
}
