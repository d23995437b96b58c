"use client";

import { ActionButton } from "@/components/action-button";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormDialog, rowTrigger } from "@/components/form-dialog";
import { type Option, Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { addSiteAction, closeSiteAction, correctSiteAction, reopenSiteAction } from "../actions";
import { closedSiteSentences, siteSentences } from "../sentences";

type Site = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
};

type Props = { organisationId: string; country: string; countries: readonly Option[]; site?: Site; primary?: boolean };

/** Adds a site or corrects one, over the list. */
export function SiteDialog({ organisationId, country, countries, site, primary }: Props) {
  return (
    <FormDialog
      title={site ? `Correct ${site.name}` : "Add site"}
      trigger={
        <Button
          variant={site ? "quiet" : primary ? "primary" : "secondary"}
          size="compact"
          {...(site ? { "aria-label": `Correct ${site.name}` } : {})}
        >
          {site ? "Correct" : "Add site"}
        </Button>
      }
      name="site"
      at={{ name_taken: "name" }}
      action={site ? correctSiteAction : addSiteAction}
      sentences={siteSentences}
      submit={site ? "Save site" : "Add site"}
      hidden={site ? { id: site.id, version: site.version } : { organisationId }}
      done={site ? "Site saved" : "Site added"}
    >
      <Field name="name" label="Name" required hint="As they call it: Head office, Depot 2.">
        <TextInput defaultValue={site?.name} autoFocus />
      </Field>
      <Field name="street" label="Street and number" required>
        <TextInput defaultValue={site?.street} />
      </Field>
      <div className="grid grid-cols-[1fr_2fr] gap-4">
        <Field name="postcode" label="Postcode" required>
          <TextInput defaultValue={site?.postcode} />
        </Field>
        <Field name="city" label="City" required>
          <TextInput defaultValue={site?.city} />
        </Field>
      </div>
      <Field name="country" label="Country" required>
        <Select options={countries} defaultValue={site?.country ?? country} />
      </Field>
    </FormDialog>
  );
}

type Named = Pick<Site, "id" | "version" | "name">;

/** Asks in a window of its own, where there is room to name what still hangs on the site. */
export function CloseSite({ id, version, name }: Named) {
  return (
    <FormDialog
      title={`Close ${name}`}
      trigger={rowTrigger("Close", `Close ${name}`)}
      width="narrow"
      name="close-site"
      action={closeSiteAction}
      sentences={closedSiteSentences}
      submit="Close site"
      hidden={{ id, version }}
      draft={false}
      done={`${name} is closed`}
    >
      <p className="text-13">Nothing new can be delivered there. It can be reopened.</p>
    </FormDialog>
  );
}

export function ReopenSite({ id, version, name }: Named) {
  return (
    <ActionButton
      action={reopenSiteAction}
      input={{ id, version }}
      sentences={closedSiteSentences}
      variant="quiet"
      size="compact"
      done={`${name} is open again`}
    >
      Reopen<span className="sr-only"> {name}</span>
    </ActionButton>
  );
}
