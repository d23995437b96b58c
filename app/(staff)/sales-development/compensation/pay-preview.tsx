"use client";

import { useEffect, useRef, useState } from "react";
import { Panel } from "@/components/panel";
import { type Currency, formatBps, formatMoney } from "@/lib/kernel/money";
import { say } from "@/lib/kernel/result";
import { preview as previewed } from "@/lib/sales-development/compensation/domain/preview";
import { planSentences } from "../compensation-sentences";
import { type DesignerTerms, figuresOf } from "./designer-values";

type Props = { terms: DesignerTerms; currency: Currency };

/** What the terms on screen would pay; follows what is typed. */
export function PayPreview({ terms: first, currency }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [terms, setTerms] = useState(first);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const read = () => requestAnimationFrame(() => setTerms(typedTerms(new FormData(form))));
    read();
    form.addEventListener("input", read);
    form.addEventListener("click", read);
    return () => {
      form.removeEventListener("input", read);
      form.removeEventListener("click", read);
    };
  }, []);
  const figures = figuresOf(terms, currency);
  const preview = figures && previewed(figures);
  const amount = (minor: number) => formatMoney({ minor, currency }).replace(/\.00$/, "");
  return (
    <Panel title="What it pays" note="A year whose quarters all bring the same.">
      <div ref={place} aria-live="polite" className="text-13">
        {preview?.ok ? (
          <table className="w-full">
            <thead>
              <tr className="text-11 text-ink-2">
                <th scope="col" className="text-left font-medium">
                  Of the quota
                </th>
                <th scope="col" className="text-right font-medium">
                  Credited
                </th>
                <th scope="col" className="text-right font-medium">
                  Pays
                </th>
              </tr>
            </thead>
            <tbody className="figures">
              {preview.value.points.map((point) => (
                <tr key={point.bps} className={point.bps === 10_000 ? "font-medium" : ""}>
                  <th scope="row" className="py-0.5 text-left font-normal">
                    {formatBps(point.bps)}
                  </th>
                  <td className="text-right text-ink-2">{amount(point.creditedMinor)}</td>
                  <td className="text-right">{amount(point.paysMinor)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p className="text-ink-2">
            {preview ? say(planSentences, preview.refusal) : "Give a quota, and a bound and a rate for each band."}
          </p>
        )}
        {preview?.ok && (
          <p className="mt-2 text-ink-2">
            Base rate {formatBps(preview.value.baseRateBps)}: on-target earnings less base salary, of the quota.
          </p>
        )}
      </div>
    </Panel>
  );
}

function typedTerms(data: FormData): DesignerTerms {
  const text = (name: string) => String(data.get(name) ?? "");
  const rows = [...data.keys()].filter((name) => /^bands\.\d+\.lower$/.test(name));
  return {
    ...{ note: text("note"), measure: "tcv", unit: text("unit") === "amount" ? "amount" : "quota" },
    ...{ quota: text("quota"), ote: text("ote"), baseSalary: text("baseSalary") },
    ...{ threshold: text("threshold"), cap: text("cap") },
    bands: rows.map((name) => ({ lower: text(name), rate: text(name.replace("lower", "rate")) })),
  };
}
