import { type ListState, viewQuery } from "@/components/list-url";
import type { Actor } from "@/lib/kernel/actor";
import { may } from "@/lib/kernel/permissions";
import { viewsOf } from "@/lib/platform/saved-views";
import { ViewMenu } from "./view-menu";

type Props = { actor: Actor; list: ListState /** Which list: "offerings". */; name: string };

/** The saved views of a list: choose one, see whether it was changed, save it. */
export async function SavedViews({ actor, list, name }: Props) {
  const views = await viewsOf(actor, name);
  const here = viewQuery(list);
  const chosen = views.find((view) => view.id === list.view);
  return (
    <ViewMenu
      name={name}
      here={here}
      views={views.map((view) => ({ ...view, href: `${list.path}?${withView(view.query, view.id)}` }))}
      chosen={chosen?.id}
      edited={chosen !== undefined && sorted(chosen.query) !== sorted(here)}
      allHref={list.path}
      mayWrite={may(actor, "view:write")}
    />
  );
}

const withView = (query: string, id: string) => new URLSearchParams([...new URLSearchParams(query), ["view", id]]);
const sorted = (query: string) =>
  [...new URLSearchParams(query)]
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("&");
