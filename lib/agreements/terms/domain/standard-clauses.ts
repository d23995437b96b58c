import type { ClauseOwner, Risk } from "./clause-lifecycle";

export const standardTermsName = "Standard terms for business customers";

/** The words of the standard terms: what a seller offers first, and what may be given way to without asking for new words. */
export type StandardClause = {
  readonly code: string;
  readonly title: string;
  readonly owner: ClauseOwner;
  readonly text: string;
  readonly summary: string;
  readonly isKeyTerm?: boolean;
  readonly isMandatory?: boolean;
  readonly dependsOn?: string;
  readonly fallbacks?: readonly {
    readonly text: string;
    readonly summary: string;
    readonly risk: Risk;
    readonly guidance: string;
  }[];
};

export const standardClauses: readonly StandardClause[] = [
  {
    code: "SCOPE",
    title: "Scope",
    owner: "product",
    isMandatory: true,
    text: `{{provider_name}} (the provider) supplies to {{customer_name}} (the customer) the services listed in this agreement {{agreement_number}}, in the quantities, at the sites and from the dates stated there.

What is listed and confirmed is what is owed. Descriptions in advertising, presentations and earlier offers are no part of this agreement.

Where the list of services and these terms differ, the list of services comes first.`,
    summary: "What you get is exactly what this agreement lists. Nothing said elsewhere is part of it.",
  },
  {
    code: "TERM",
    title: "Term and renewal",
    owner: "legal",
    isKeyTerm: true,
    isMandatory: true,
    text: `This agreement starts on {{start_date}} and runs for {{term_months}} months. A service with a term of its own runs for that term.

After the term it renews for {{renewal_months}} months at a time, unless one party ends it in writing at least {{notice_months}} months before the term or renewal ends.

The right of either party to end it at once for a serious reason remains.`,
    summary: "It runs for the agreed months and renews by itself unless one of us gives notice in time.",
    fallbacks: [
      {
        text: `This agreement starts on {{start_date}} and runs for {{term_months}} months. A service with a term of its own runs for that term.

After the term it goes on for an indefinite time, and either party may end it in writing with {{notice_months}} months' notice to the end of a month.

The right of either party to end it at once for a serious reason remains.`,
        summary:
          "It runs for the agreed months. After that either of us can end it with notice; it does not renew by itself.",
        risk: 1,
        guidance: "For customers whose purchasing rules forbid automatic renewal. The first term stays as agreed.",
      },
    ],
  },
  {
    code: "CHARGES",
    title: "Charges and indexation",
    owner: "finance",
    isKeyTerm: true,
    isMandatory: true,
    text: `The customer pays the charges stated in this agreement, in {{currency}}, plus value added tax. One-time charges fall due when the service is ready, monthly charges in advance from that day.

Once a year, and not before twelve months have passed, the provider may raise monthly charges by as much as the harmonised index of consumer prices rose in the year before, but by no more than {{indexation_cap_percent}} % a year. It says so two months ahead.

A rise above that amount needs the customer's consent.`,
    summary: "Prices are as listed. They can rise once a year with inflation, never above the stated limit.",
  },
  {
    code: "PAYMENT",
    title: "Payment",
    owner: "finance",
    isMandatory: true,
    text: `Invoices are sent electronically and are due {{payment_days}} days after the invoice date.

Late amounts bear interest of {{late_interest_percent}} % a year. An objection to an invoice is raised within thirty days, with its reason; the part that is not disputed stays due.

The customer sets off only claims that are undisputed or confirmed by a court.`,
    summary: "Pay invoices within the stated days. Object within thirty days if one is wrong.",
    fallbacks: [
      {
        text: `Invoices are sent electronically and are due 45 days after the invoice date.

Late amounts bear interest of {{late_interest_percent}} % a year. An objection to an invoice is raised within thirty days, with its reason; the part that is not disputed stays due.

The customer sets off only claims that are undisputed or confirmed by a court.`,
        summary: "Pay invoices within 45 days. Object within thirty days if one is wrong.",
        risk: 1,
        guidance: "For customers with a good payment record whose own rules ask for 45 days.",
      },
      {
        text: `Invoices are sent electronically and are due 60 days after the invoice date.

Late amounts bear interest of {{late_interest_percent}} % a year. An objection to an invoice is raised within thirty days, with its reason; the part that is not disputed stays due.

The customer sets off only claims that are undisputed or confirmed by a court.`,
        summary: "Pay invoices within 60 days. Object within thirty days if one is wrong.",
        risk: 2,
        guidance: "Only for the public sector and where 45 days was refused.",
      },
    ],
  },
  {
    code: "SERVICE-LEVELS",
    title: "Service levels",
    owner: "product",
    isKeyTerm: true,
    text: `Each service is available {{availability_percent}} % of the time, measured over a calendar month at the point where it is handed over. Maintenance announced five working days ahead does not count as time lost.

For each full tenth of a percent below, the provider credits five percent of that month's charge for the service, at most half of it. The customer asks for the credit within two months.

A service that misses its level in three months out of six may be ended by the customer with one month's notice.`,
    summary:
      "If a service is down more than allowed, you get money back for that month. If it keeps happening, you may leave.",
  },
  {
    code: "CUSTOMER-DUTIES",
    title: "What the customer does",
    owner: "product",
    text: `The customer gives access to the sites, power, space and a person to speak to in good time, and obtains the consent of the owner of the building where it is needed.

It uses the services lawfully, keeps access data secret and tells the provider without delay when something fails or is misused.

Delay that comes from the customer moves dates accordingly and does not delay the charges of a service that is otherwise ready.`,
    summary: "Give us access and a contact in time, use the services lawfully, and tell us when something fails.",
  },
  {
    code: "DATA-PROTECTION",
    title: "Data protection",
    owner: "security",
    isKeyTerm: true,
    isMandatory: true,
    text: `Each party keeps to the data protection law that applies to it. Where the provider processes personal data for the customer, it does so only on the customer's documented instructions and for the services agreed here.

It keeps the data in the European Union unless agreed otherwise in writing, binds its staff to secrecy, protects the data by measures that match the risk, and reports a breach within 48 hours of learning of it.

It names its subprocessors on request and announces a new one thirty days ahead; the customer may object for a good reason. At the end it returns or deletes the data.`,
    summary: "We handle personal data only as you tell us, keep it in the EU, and report a breach within 48 hours.",
  },
  {
    code: "CONFIDENTIALITY",
    title: "Confidentiality",
    owner: "legal",
    text: `Each party keeps secret what it learns of the other's business and is not public, uses it only for this agreement, and passes it on only to those who need it and are bound in the same way.

This lasts for three years after the agreement ends. It does not cover what the receiver already knew, developed itself, received lawfully from others, or must disclose by law.`,
    summary: "We both keep each other's information secret, until three years after the agreement ends.",
  },
  {
    code: "LIABILITY",
    title: "Liability",
    owner: "legal",
    isKeyTerm: true,
    isMandatory: true,
    text: `Liability is unlimited for intent and gross negligence, for injury to life, body and health, and where the law forbids a limit.

Otherwise each party is liable only for breach of a duty that is essential to this agreement, and for all claims of one contract year together at most for the charges of {{liability_months}} months.

Neither party is liable for lost profit or for the loss of data that a usual back-up would have kept.`,
    summary: "If something goes wrong, what either of us owes the other is limited, except for grave fault and injury.",
    fallbacks: [
      {
        text: `Liability is unlimited for intent and gross negligence, for injury to life, body and health, and where the law forbids a limit.

Otherwise each party is liable only for breach of a duty that is essential to this agreement, and for all claims of one contract year together at most for the charges of 18 months.

Neither party is liable for lost profit or for the loss of data that a usual back-up would have kept.`,
        summary: "The limit is the charges of 18 months.",
        risk: 1,
        guidance: "May be offered when the customer asks for more than the standard cap.",
      },
      {
        text: `Liability is unlimited for intent and gross negligence, for injury to life, body and health, and where the law forbids a limit.

Otherwise each party is liable only for breach of a duty that is essential to this agreement, and for all claims of one contract year together at most for twice the charges of twelve months.

Neither party is liable for lost profit. For breach of data protection duties the limit is three times the charges of twelve months.`,
        summary: "The limit is twice a year's charges, three times for breaches of data protection.",
        risk: 2,
        guidance: "Last position before custom words. Only for agreements above three years.",
      },
    ],
  },
  {
    code: "EARLY-TERMINATION",
    title: "Early termination charge",
    owner: "finance",
    isKeyTerm: true,
    dependsOn: "TERM",
    text: `A customer that ends a service before its term for a reason that is not the provider's fault pays {{early_termination_percent}} % of the monthly charges left to the end of the term, in one sum.

Costs that third parties bill the provider for the end of their lines are passed on with proof. The customer may show that the provider's loss is smaller.`,
    summary: "Ending early costs part of what is left to pay, unless the reason lies with us.",
    fallbacks: [
      {
        text: `A customer that ends a service before its term for a reason that is not the provider's fault pays 50 % of the monthly charges left to the end of the term, in one sum, and nothing after the first 24 months.

Costs that third parties bill the provider for the end of their lines are passed on with proof. The customer may show that the provider's loss is smaller.`,
        summary: "Ending early costs half of what is left to pay, and nothing after two years.",
        risk: 2,
        guidance: "For terms above 24 months, where the customer asks for a way out.",
      },
    ],
  },
  {
    code: "SUSPENSION",
    title: "Suspension",
    owner: "legal",
    text: `The provider may suspend a service when an undisputed amount stays unpaid {{suspension_days}} days after a written warning, or when its use endangers the network, others or the law. It suspends no more than is needed and restores the service when the reason is gone.

Charges go on during a suspension that the customer caused.`,
    summary: "We may pause a service after a warning if bills stay unpaid or its use is dangerous.",
  },
  {
    code: "FORCE-MAJEURE",
    title: "Force majeure",
    owner: "legal",
    text: `Neither party is liable for what it could neither foresee nor prevent: natural disaster, war, strike, acts of authority, failure of public networks. It tells the other at once, limits the effects, and goes on when it can.

If it lasts longer than sixty days, either party may end the services concerned without charge.`,
    summary: "Nobody is liable for events beyond control; after sixty days either of us may leave.",
  },
  {
    code: "ASSIGNMENT",
    title: "Assignment and subcontractors",
    owner: "legal",
    text: `This agreement passes to somebody else only with the other party's written consent, which is not withheld without reason. Companies of the same group need no consent, but notice.

The provider may use subcontractors and answers for them as for itself.`,
    summary: "Neither of us hands this agreement on without asking. We answer for our subcontractors.",
  },
  {
    code: "LAW",
    title: "Law and jurisdiction",
    owner: "legal",
    isMandatory: true,
    text: `The law of {{governing_law}} applies, without the conventions on the international sale of goods. The courts of {{place_of_jurisdiction}} decide.

Changes and additions need text form, this clause included. If a part of this agreement is void, the rest stays, and the parties replace the part by what comes closest to it.`,
    summary: "Which country's law applies, which courts decide, and that changes must be in writing.",
  },
];

/** The figures that the texts name. */
export const standardFigures = {
  payment_days: 30,
  late_interest_percent: 9,
  notice_months: 3,
  renewal_months: 12,
  indexation_cap_percent: 4,
  availability_percent: 99.9,
  liability_months: 12,
  suspension_days: 14,
  early_termination_percent: 80,
  governing_law: "Germany",
  place_of_jurisdiction: "Hamburg",
} as const;
