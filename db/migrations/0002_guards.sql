create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger journal_entries_append_only before update or delete on journal_entries for each row execute function refuse_change();
--> statement-breakpoint
create trigger journal_entries_no_truncate before truncate on journal_entries for each statement execute function refuse_change();

--> statement-breakpoint
alter table position_holdings add constraint position_holdings_position_id_period_excl
  exclude using gist (position_id with =, daterange(valid_from, valid_until) with &&);
--> statement-breakpoint
alter table person_roles add constraint person_roles_person_id_role_period_excl
  exclude using gist (person_id with =, role with =, daterange(valid_from, valid_until) with &&);
--> statement-breakpoint
-- Who manages people and policies decides nothing: administrator and an approving role are never in force together.
alter table person_roles add constraint person_roles_administrator_period_excl
  exclude using gist (person_id with =, (case when role = 'administrator' then 0 else 1 end) with <>, daterange(valid_from, valid_until) with &&)
  where (role in ('administrator', 'sales_manager', 'director', 'legal_approver', 'finance_approver'));
--> statement-breakpoint
create function refuse_position_circle() returns trigger language plpgsql as $$
declare
  above uuid := new.reports_to;
begin
  -- One change of the tree at a time, so that two cannot close a circle together.
  perform pg_advisory_xact_lock(hashtext('positions.reports_to'));
  while above is not null loop
    if above = new.id then
      raise exception 'position % would report to itself', new.title using errcode = 'check_violation', constraint = 'positions_circle_check';
    end if;
    select reports_to into above from positions where id = above;
  end loop;
  return new;
end $$;
--> statement-breakpoint
create trigger positions_circle before insert or update of reports_to on positions for each row
  when (new.reports_to is not null) execute function refuse_position_circle();

--> statement-breakpoint
create function refuse_category_circle() returns trigger language plpgsql as $$
declare
  above uuid := new.parent_id;
begin
  while above is not null loop
    if above = new.id then
      raise exception 'category % would be inside itself', new.name using errcode = 'check_violation', constraint = 'categories_circle_check';
    end if;
    select parent_id into above from categories where id = above;
  end loop;
  return new;
end $$;
--> statement-breakpoint
create trigger categories_circle before insert or update of parent_id on categories for each row
  when (new.parent_id is not null) execute function refuse_category_circle();
--> statement-breakpoint
alter table offering_versions add constraint offering_versions_offering_id_valid_excl
  exclude using gist (offering_id with =, daterange(valid_from, valid_until) with &&)
  where (state in ('launched', 'retired', 'obsolete') and valid_from is not null);
--> statement-breakpoint
create function keep_launched_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'version % of an offering was launched: it is kept', old.n using errcode = 'restrict_violation', constraint = 'offering_versions_launched_kept';
  end if;
  raise exception 'version % of an offering was launched: what it is and what it costs changes in a new version', old.n
    using errcode = 'restrict_violation', constraint = 'offering_versions_launched_kept';
end $$;
--> statement-breakpoint
create trigger offering_versions_keep_launched before update on offering_versions for each row
  when (old.state in ('launched', 'retired', 'obsolete', 'rejected') and
    (new.offering_id, new.n, new.is_sellable, new.is_bundle) is distinct from (old.offering_id, old.n, old.is_sellable, old.is_bundle)
    or old.state in ('launched', 'retired', 'obsolete', 'rejected') and
    (new.specification_id, new.valid_from, new.based_on_id, new.characteristic_uses, new.bundle_lower_limit, new.bundle_upper_limit) is distinct from
    (old.specification_id, old.valid_from, old.based_on_id, old.characteristic_uses, old.bundle_lower_limit, old.bundle_upper_limit))
  execute function keep_launched_version();
--> statement-breakpoint
create trigger offering_versions_keep_launched_row before delete on offering_versions for each row
  when (old.state in ('launched', 'retired', 'obsolete', 'rejected')) execute function keep_launched_version();
--> statement-breakpoint
create function keep_launched_parts() returns trigger language plpgsql as $$
declare
  found boolean;
begin
  if tg_op = 'INSERT' then
    select exists (select from fresh p join offering_versions v on v.id = p.offering_version_id
      where v.state in ('launched', 'retired', 'obsolete', 'rejected')) into found;
  elsif tg_op = 'DELETE' then
    select exists (select from gone p join offering_versions v on v.id = p.offering_version_id
      where v.state in ('launched', 'retired', 'obsolete', 'rejected')) into found;
  else
    select exists (select from (select offering_version_id from fresh union all select offering_version_id from gone) p
      join offering_versions v on v.id = p.offering_version_id
      where v.state in ('launched', 'retired', 'obsolete', 'rejected')) into found;
  end if;
  if found then
    raise exception '% of a launched version cannot change: make a new version', tg_table_name
      using errcode = 'restrict_violation', constraint = 'offering_versions_launched_kept';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger offering_prices_keep_launched_insert after insert on offering_prices referencing new table as fresh for each statement execute function keep_launched_parts();
--> statement-breakpoint
create trigger offering_prices_keep_launched_update after update on offering_prices referencing old table as gone new table as fresh for each statement execute function keep_launched_parts();
--> statement-breakpoint
create trigger offering_prices_keep_launched_delete after delete on offering_prices referencing old table as gone for each statement execute function keep_launched_parts();
--> statement-breakpoint
create trigger offering_terms_keep_launched_insert after insert on offering_terms referencing new table as fresh for each statement execute function keep_launched_parts();
--> statement-breakpoint
create trigger offering_terms_keep_launched_update after update on offering_terms referencing old table as gone new table as fresh for each statement execute function keep_launched_parts();
--> statement-breakpoint
create trigger offering_terms_keep_launched_delete after delete on offering_terms referencing old table as gone for each statement execute function keep_launched_parts();
--> statement-breakpoint
create trigger bundle_groups_keep_launched_insert after insert on bundle_groups referencing new table as fresh for each statement execute function keep_launched_parts();
--> statement-breakpoint
create trigger bundle_groups_keep_launched_update after update on bundle_groups referencing old table as gone new table as fresh for each statement execute function keep_launched_parts();
--> statement-breakpoint
create trigger bundle_groups_keep_launched_delete after delete on bundle_groups referencing old table as gone for each statement execute function keep_launched_parts();
--> statement-breakpoint
create trigger bundle_options_keep_launched_insert after insert on bundle_options referencing new table as fresh for each statement execute function keep_launched_parts();
--> statement-breakpoint
create trigger bundle_options_keep_launched_update after update on bundle_options referencing old table as gone new table as fresh for each statement execute function keep_launched_parts();
--> statement-breakpoint
create trigger bundle_options_keep_launched_delete after delete on bundle_options referencing old table as gone for each statement execute function keep_launched_parts();

--> statement-breakpoint
insert into qualification_policies (id, number, content, note, published_at) values (
  '019a0000-0000-7000-8000-000000000001', 1,
  '{"weights":{"risk":20,"effort_to_win":15,"size_of_development":15,"resources":10,"financing":15,"commitment":10,"strategic_importance":10,"wider_application":5},"bands":{"pursueFromBps":7000,"reviewFromBps":5000},"managerAboveMinor":{"EUR":10000000,"USD":11000000,"GBP":8500000,"CHF":9500000,"SEK":110000000,"PLN":43000000,"JPY":16000000},"materialValueChangeBps":1000,"evidenceFreshDays":180,"evidenceRequired":"above_threshold","valueMonths":36,"holdDays":30,"staleAfterDays":21}',
  'First policy', '2024-01-01T00:00:00Z');
--> statement-breakpoint
create trigger qualification_policies_append_only before update or delete on qualification_policies for each row execute function refuse_change();
--> statement-breakpoint
create trigger qualification_policies_no_truncate before truncate on qualification_policies for each statement execute function refuse_change();
--> statement-breakpoint
create trigger gate_decisions_append_only before update or delete on gate_decisions for each row execute function refuse_change();
--> statement-breakpoint
create trigger gate_decisions_no_truncate before truncate on gate_decisions for each statement execute function refuse_change();
--> statement-breakpoint
create function check_gate_decision() returns trigger language plpgsql as $$
declare
  subject opportunities;
  newest gate_decisions;
  threshold bigint;
begin
  select * into subject from opportunities where id = new.opportunity_id for update;
  select * into newest from gate_decisions where opportunity_id = new.opportunity_id order by number desc limit 1;
  if new.number <> coalesce(newest.number, 0) + 1 then
    raise exception 'decision % of this opportunity follows number %', new.number, coalesce(newest.number, 0)
      using errcode = 'check_violation', constraint = 'gate_decisions_number_check';
  end if;
  if new.owner_id <> subject.owner_id then
    raise exception 'a decision names the owner of its opportunity'
      using errcode = 'check_violation', constraint = 'gate_decisions_owner_id_check';
  end if;
  if (new.outcome = 'reopen') = (newest.id is null or newest.outcome = 'reopen') then
    raise exception 'an opportunity is decided once, then re-opened before it is decided again'
      using errcode = 'check_violation', constraint = 'gate_decisions_turns_check';
  end if;
  select (content -> 'managerAboveMinor' ->> subject.currency)::bigint into threshold from qualification_policies where id = new.policy_id;
  if new.above_threshold <> (threshold is null or subject.value_minor > threshold) then
    raise exception 'whether a manager decides follows from the value and the policy'
      using errcode = 'check_violation', constraint = 'gate_decisions_above_threshold_check';
  end if;
  if new.outcome = 'defer' and new.wake_on <= (new.decided_at at time zone 'UTC')::date then
    raise exception 'a deferral wakes up after the day it was decided'
      using errcode = 'check_violation', constraint = 'gate_decisions_wake_on_future_check';
  end if;
  if new.snapshot_text::jsonb <> new.snapshot then
    raise exception 'the snapshot is what was hashed'
      using errcode = 'check_violation', constraint = 'gate_decisions_snapshot_check';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger gate_decisions_check before insert on gate_decisions for each row execute function check_gate_decision();
--> statement-breakpoint
create function check_opportunity_gate() returns trigger language plpgsql as $$
declare
  newest gate_decisions;
  wanted text := case new.state when 'qualified' then 'advance' when 'deferred' then 'defer' when 'ended' then 'end' end;
begin
  select * into newest from gate_decisions where opportunity_id = new.id order by number desc limit 1;
  if wanted is not null and (newest.id is null or newest.outcome <> wanted or new.decision_id is distinct from newest.id) then
    raise exception 'opportunity % cannot be % without a decision to % it', new.number, new.state, wanted
      using errcode = 'check_violation', constraint = 'opportunities_gate_check';
  end if;
  if wanted is null and newest.id is not null and newest.outcome <> 'reopen' then
    raise exception 'opportunity % was decided and has to be re-opened first', new.number
      using errcode = 'check_violation', constraint = 'opportunities_gate_check';
  end if;
  if new.state = 'deferred' and new.wake_on is distinct from newest.wake_on then
    raise exception 'opportunity % wakes up on the day that was decided', new.number
      using errcode = 'check_violation', constraint = 'opportunities_gate_check';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger opportunities_gate before insert or update of state, decision_id, wake_on, id on opportunities for each row execute function check_opportunity_gate();
--> statement-breakpoint
create function refuse_history_loss() returns trigger language plpgsql as $$
begin
  raise exception '% is kept: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger opportunities_kept before delete on opportunities for each row execute function refuse_history_loss();
--> statement-breakpoint
create function check_capacity_hold() returns trigger language plpgsql as $$
declare
  pool capacity_pools;
  held bigint;
begin
  if new.released_at is not null then
    return new;
  end if;
  select * into pool from capacity_pools where id = new.pool_id for update;
  select coalesce(sum(quantity), 0) into held from capacity_holds
    where pool_id = new.pool_id and id <> new.id and released_at is null and expires_at > new.changed_at;
  if held + new.quantity > pool.total then
    raise exception '% has % of % left', pool.name, pool.total - held, pool.total
      using errcode = 'check_violation', constraint = 'capacity_holds_total_check';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger capacity_holds_total before insert or update of quantity, released_at, expires_at, pool_id on capacity_holds for each row execute function check_capacity_hold();

--> statement-breakpoint
alter table delegations add constraint delegations_delegator_id_period_excl
  exclude using gist (delegator_id with =, daterange(valid_from, valid_until) with &&) where (ended_at is null);
--> statement-breakpoint
create function delegations_stay_apart() returns trigger language plpgsql as $$
begin
  perform 1 from people where id in (new.delegator_id, new.delegate_id) order by id for no key update;
  if exists (
    select from delegations d
    where d.id <> new.id and d.ended_at is null
      and daterange(d.valid_from, d.valid_until) && daterange(new.valid_from, new.valid_until)
      and (d.delegate_id = new.delegator_id or d.delegator_id = new.delegate_id)
  ) then
    raise exception 'delegations are neither passed on nor circular' using errcode = 'restrict_violation', constraint = 'delegations_stay_apart';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger delegations_stay_apart before insert on delegations for each row execute function delegations_stay_apart();
--> statement-breakpoint
create function delegations_only_end() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null or new.ended_at is null or new.ended_by is null
     or (to_jsonb(new) - '{ended_at,ended_by,version,changed_at}'::text[])
        is distinct from (to_jsonb(old) - '{ended_at,ended_by,version,changed_at}'::text[]) then
    raise exception 'a delegation is ended, never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger delegations_only_end before update on delegations for each row execute function delegations_only_end();
--> statement-breakpoint
create function refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are kept: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger delegations_kept before delete on delegations for each row execute function refuse_removal();
--> statement-breakpoint
create trigger approval_requests_kept before delete on approval_requests for each row execute function refuse_removal();
--> statement-breakpoint
create trigger approval_steps_kept before delete on approval_steps for each row execute function refuse_removal();
--> statement-breakpoint
create trigger account_links_kept before update or delete on account_links for each row execute function refuse_removal();
--> statement-breakpoint
create function published_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'draft' then
    raise exception 'a version of % that is % stays as it is: % refused', tg_table_name, old.state, lower(tg_op) using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger authority_matrices_published_stays before update or delete on authority_matrices for each row execute function published_stays();
--> statement-breakpoint
create trigger approval_policies_published_stays before update or delete on approval_policies for each row execute function published_stays();
--> statement-breakpoint
create function grants_follow_their_matrix() returns trigger language plpgsql as $$
begin
  if exists (select from authority_matrices m where m.state <> 'draft'
    and m.id in (case when tg_op <> 'INSERT' then old.matrix_id end, case when tg_op <> 'DELETE' then new.matrix_id end)) then
    raise exception 'a published matrix stays as it is: % refused', lower(tg_op) using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger authority_grants_follow before insert or update or delete on authority_grants for each row execute function grants_follow_their_matrix();
--> statement-breakpoint
create function rules_follow_their_policy() returns trigger language plpgsql as $$
begin
  if exists (select from approval_policies p where p.state <> 'draft'
    and p.id in (case when tg_op <> 'INSERT' then old.policy_id end, case when tg_op <> 'DELETE' then new.policy_id end)) then
    raise exception 'a published policy stays as it is: % refused', lower(tg_op) using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger approval_rules_follow before insert or update or delete on approval_rules for each row execute function rules_follow_their_policy();
--> statement-breakpoint
create function approval_requests_keep_their_facts() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{state,closed_at,version,changed_at}'::text[])
     is distinct from (to_jsonb(old) - '{state,closed_at,version,changed_at}'::text[]) then
    raise exception 'what an approval was asked for stays as it was asked' using errcode = 'restrict_violation';
  end if;
  if new.state <> old.state and old.state not in ('in_review', 'blocked')
     and not (old.state in ('approved', 'not_required') and new.state = 'superseded') then
    raise exception 'a request that is % does not become %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger approval_requests_keep_their_facts before update on approval_requests for each row execute function approval_requests_keep_their_facts();
--> statement-breakpoint
create function approval_steps_are_decided_once() returns trigger language plpgsql as $$
begin
  if old.state <> 'pending' then
    raise exception 'a step that is % stays so', old.state using errcode = 'restrict_violation';
  end if;
  if (to_jsonb(new) - '{state,level,asked_ids,asked_level,asked_at,escalations,due_at,blocked,decided_by,on_behalf_of,decided_at,version,changed_at}'::text[])
     is distinct from (to_jsonb(old) - '{state,level,asked_ids,asked_level,asked_at,escalations,due_at,blocked,decided_by,on_behalf_of,decided_at,version,changed_at}'::text[])
     or new.level < old.level then
    raise exception 'what a step asks for is raised at most' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger approval_steps_are_decided_once before update on approval_steps for each row execute function approval_steps_are_decided_once();
--> statement-breakpoint
create function approval_decisions_are_true() returns trigger language plpgsql as $$
declare
  asked approval_requests;
begin
  select * into asked from approval_requests where id = new.request_id;
  if new.content_hash <> asked.content_hash or new.requested_by <> asked.requested_by or new.conflicted_ids <> asked.conflicted_ids then
    raise exception 'a decision is on the content and for the people of its request' using errcode = 'restrict_violation';
  end if;
  if exists (
    select from unnest(array[new.decided_by, new.on_behalf_of]) as d(id)
    join unnest(new.conflicted_ids) as c(id) on true
    where d.id is not null
      and coalesce((select human_id from account_links where person_id = d.id), d.id)
        = coalesce((select human_id from account_links where person_id = c.id), c.id)
  ) then
    raise exception 'nobody decides their own request by another account' using errcode = 'restrict_violation', constraint = 'approval_decisions_one_human';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger approval_decisions_are_true before insert on approval_decisions for each row execute function approval_decisions_are_true();
--> statement-breakpoint
create trigger approval_decisions_append_only before update or delete on approval_decisions for each row execute function refuse_change();
--> statement-breakpoint
create trigger approval_decisions_no_truncate before truncate on approval_decisions for each statement execute function refuse_change();
--> statement-breakpoint
create function approval_steps_have_their_decision() returns trigger language plpgsql as $$
begin
  if not exists (select from approval_decisions d where d.step_id = new.id and d.outcome = new.state
      and d.content_hash = new.content_hash and d.decided_by = new.decided_by
      and d.on_behalf_of is not distinct from new.on_behalf_of) then
    raise exception 'no step is % without its decision', new.state using errcode = 'restrict_violation', constraint = 'approval_steps_have_their_decision';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger approval_steps_have_their_decision after insert or update on approval_steps
  deferrable initially deferred for each row when (new.state in ('approved', 'carried_over', 'returned', 'rejected'))
  execute function approval_steps_have_their_decision();
--> statement-breakpoint
create function approval_requests_are_earned() returns trigger language plpgsql as $$
begin
  if new.state = 'approved' and (
       not exists (select from approval_steps s where s.request_id = new.id)
       or exists (select from approval_steps s where s.request_id = new.id
         and (s.state not in ('approved', 'carried_over') or s.content_hash <> new.content_hash))) then
    raise exception 'a request is approved by all of its steps' using errcode = 'restrict_violation', constraint = 'approval_requests_are_earned';
  end if;
  if new.state = 'not_required' and not exists (
       select from approval_decisions d where d.request_id = new.id and d.outcome = 'not_required') then
    raise exception 'needing no approval is a decision of the policy' using errcode = 'restrict_violation', constraint = 'approval_requests_are_earned';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger approval_requests_are_earned after insert or update on approval_requests
  deferrable initially deferred for each row when (new.state in ('approved', 'not_required'))
  execute function approval_requests_are_earned();

--> statement-breakpoint
-- A published text never changes: it can only be retired.
create function refuse_published_text() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state = 'draft' then return old; end if;
    raise exception '% of a published text: delete refused', tg_table_name using errcode = 'restrict_violation';
  end if;
  if old.state = 'draft' then return new; end if;
  if new.state = 'draft' or (to_jsonb(new) - array['state', 'retired_at', 'version', 'changed_at'])
      is distinct from (to_jsonb(old) - array['state', 'retired_at', 'version', 'changed_at'])
      or (old.state = 'retired' and new.state <> 'retired') then
    raise exception '% is published and does not change: write a new version', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger clause_versions_published before update or delete on clause_versions for each row execute function refuse_published_text();
--> statement-breakpoint
create trigger term_set_versions_published before update or delete on term_set_versions for each row execute function refuse_published_text();
--> statement-breakpoint
create function refuse_published_set() returns trigger language plpgsql as $$
declare
  held record := case when tg_op = 'DELETE' then old else new end;
begin
  perform 1 from term_set_versions where id = held.term_set_version_id and state = 'draft';
  if not found then
    raise exception '%: the term set is published and does not change', tg_table_name using errcode = 'restrict_violation';
  end if;
  return held;
end $$;
--> statement-breakpoint
create trigger term_set_clauses_published before insert or update or delete on term_set_clauses for each row execute function refuse_published_set();
--> statement-breakpoint
create trigger term_set_fallbacks_published before insert or update or delete on term_set_fallbacks for each row execute function refuse_published_set();
--> statement-breakpoint
create trigger agreement_versions_append_only before update or delete on agreement_versions for each row execute function refuse_change();
--> statement-breakpoint
create trigger agreement_versions_no_truncate before truncate on agreement_versions for each statement execute function refuse_change();
--> statement-breakpoint
-- While a version is frozen its rows stay what was frozen; an edit opens the next version first.
create function refuse_frozen_content() returns trigger language plpgsql as $$
declare
  held record := case when tg_op = 'DELETE' then old else new end;
  agreement uuid;
begin
  if tg_table_name = 'agreement_order_lines' then
    select agreement_id into agreement from agreement_orders where id = held.order_id;
  else
    agreement := held.agreement_id;
  end if;
  perform 1 from agreements where id = agreement and content_sha256 is not null;
  if found then
    raise exception '%: the version is frozen', tg_table_name using errcode = 'restrict_violation';
  end if;
  return held;
end $$;
--> statement-breakpoint
create trigger agreement_lines_frozen before insert or update or delete on agreement_lines for each row execute function refuse_frozen_content();
--> statement-breakpoint
create trigger agreement_clauses_frozen before insert or update or delete on agreement_clauses for each row execute function refuse_frozen_content();
--> statement-breakpoint
create trigger agreement_orders_frozen before insert or update or delete on agreement_orders for each row execute function refuse_frozen_content();
--> statement-breakpoint
create trigger agreement_order_lines_frozen before insert or update or delete on agreement_order_lines for each row execute function refuse_frozen_content();
--> statement-breakpoint
create function guard_agreement() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.number <> old.number or new.organisation_id <> old.organisation_id or new.currency <> old.currency
        or new.opportunity_id <> old.opportunity_id or new.version_number < old.version_number then
      raise exception 'agreement %: what it is about does not change', old.number using errcode = 'restrict_violation';
    end if;
    if old.content_sha256 is not null and new.content_sha256 is not distinct from old.content_sha256
        and (new.version_number, new.term_set_version_id, new.channel_id, new.starts_on, new.term_months, new.signatory_contact_id,
             new.one_time_minor, new.monthly_minor, new.total_minor, new.title)
          is distinct from
            (old.version_number, old.term_set_version_id, old.channel_id, old.starts_on, old.term_months, old.signatory_contact_id,
             old.one_time_minor, old.monthly_minor, old.total_minor, old.title) then
      raise exception 'agreement %: the version is frozen', old.number using errcode = 'restrict_violation';
    end if;
  end if;
  if new.content_sha256 is not null then
    perform 1 from agreement_versions
      where agreement_id = new.id and n = new.version_number and content_sha256 = new.content_sha256;
    if not found then
      raise exception 'agreement %: no version % with this content', new.number, new.version_number using errcode = 'restrict_violation';
    end if;
  end if;
  if new.state in ('approved', 'out_for_signature', 'signed_unsealed', 'executed', 'in_force')
      and (tg_op = 'INSERT' or new.state is distinct from old.state) then
    perform 1 from approval_requests
      where subject_kind = 'agreement' and subject_id = new.id and content_hash = new.content_sha256
        and state in ('approved', 'not_required');
    if not found then
      raise exception 'agreement %: its content is not approved', new.number using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger agreements_guard before insert or update on agreements for each row execute function guard_agreement();

--> statement-breakpoint
-- Signatures and their evidence are added and never changed.
create trigger signing_policies_append_only before update or delete on signing_policies for each row execute function refuse_change();
--> statement-breakpoint
create trigger signing_policies_no_truncate before truncate on signing_policies for each statement execute function refuse_change();
--> statement-breakpoint
create trigger signing_consents_append_only before update or delete on signing_consents for each row execute function refuse_change();
--> statement-breakpoint
create trigger signing_consents_no_truncate before truncate on signing_consents for each statement execute function refuse_change();
--> statement-breakpoint
create trigger signatures_append_only before update or delete on signatures for each row execute function refuse_change();
--> statement-breakpoint
create trigger signatures_no_truncate before truncate on signatures for each statement execute function refuse_change();
--> statement-breakpoint
create trigger signed_documents_append_only before update or delete on signed_documents for each row execute function refuse_change();
--> statement-breakpoint
create trigger signed_documents_no_truncate before truncate on signed_documents for each statement execute function refuse_change();
--> statement-breakpoint
-- A signature is of the content that was sent, while the request waits for that side.
create function guard_signature() returns trigger language plpgsql as $$
declare
  request record;
begin
  select * into request from signature_requests where id = new.request_id for update;
  if request.agreement_id <> new.agreement_id or request.content_sha256 <> new.content_sha256 then
    raise exception 'signature of another content than was sent' using errcode = 'restrict_violation';
  end if;
  if (new.party = 'customer' and request.state <> 'sent')
      or (new.party = 'provider' and request.state <> 'awaiting_countersignature') then
    raise exception 'signature while the request is %', request.state using errcode = 'restrict_violation';
  end if;
  if new.party = 'customer' then
    perform 1 from signers where id = new.signer_id and request_id = new.request_id;
    if not found then
      raise exception 'signature by somebody who was not asked' using errcode = 'restrict_violation';
    end if;
  elsif new.person_id = request.sent_by or new.person_id = (select owner_id from agreements where id = new.agreement_id) then
    raise exception 'countersignature by whoever asked for it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger signatures_guard before insert on signatures for each row execute function guard_signature();
--> statement-breakpoint
-- What was sent stays what was sent.
create function guard_signature_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a signature request is never deleted' using errcode = 'restrict_violation';
  end if;
  if (new.agreement_id, new.agreement_version_id, new.content_sha256, new.sent_at, new.countersignature_needed, new.policy_id)
      is distinct from
     (old.agreement_id, old.agreement_version_id, old.content_sha256, old.sent_at, old.countersignature_needed, old.policy_id)
     or new.sent_by is distinct from old.sent_by then
    raise exception 'what was sent for signature does not change' using errcode = 'restrict_violation';
  end if;
  if old.state not in ('sent', 'awaiting_countersignature') and new.state <> old.state then
    raise exception 'the signature request is %', old.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger signature_requests_guard before update or delete on signature_requests for each row execute function guard_signature_request();
--> statement-breakpoint
-- Executed means: every customer signatory signed this content, and we did where the policy says so.
create function guard_executed_agreement() returns trigger language plpgsql as $$
declare
  request record;
begin
  if new.state in ('executed', 'in_force') and (tg_op = 'INSERT' or old.state not in ('executed', 'in_force')) then
    select * into request from signature_requests
      where agreement_id = new.id and content_sha256 = new.content_sha256 and state = 'completed'
      order by sent_at desc limit 1;
    if not found then
      raise exception 'agreement %: its content has no completed signature request', new.number using errcode = 'restrict_violation';
    end if;
    if exists (
      select 1 from signers s where s.request_id = request.id and not exists (
        select 1 from signatures g where g.signer_id = s.id and g.content_sha256 = new.content_sha256)
    ) or not exists (select 1 from signers s where s.request_id = request.id) then
      raise exception 'agreement %: a signatory of the customer has not signed', new.number using errcode = 'restrict_violation';
    end if;
    if request.countersignature_needed and not exists (
      select 1 from signatures g
        where g.request_id = request.id and g.party = 'provider' and g.content_sha256 = new.content_sha256
    ) then
      raise exception 'agreement %: our countersignature is missing', new.number using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger agreements_executed_guard before insert or update on agreements for each row execute function guard_executed_agreement();
--> statement-breakpoint
-- Every attempt sends the same bytes under the same key.
create function guard_order_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an order request is never deleted' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' then
    perform 1 from agreements where id = new.agreement_id and state in ('executed', 'in_force');
    if not found then
      raise exception 'an order request without an executed agreement' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if (to_jsonb(new) - array['destination', 'state', 'product_order_id', 'rejection', 'attempts', 'last_attempt_at', 'last_error', 'answered_at', 'version', 'changed_at'])
      is distinct from
     (to_jsonb(old) - array['destination', 'state', 'product_order_id', 'rejection', 'attempts', 'last_attempt_at', 'last_error', 'answered_at', 'version', 'changed_at']) then
    raise exception 'what was passed on does not change' using errcode = 'restrict_violation';
  end if;
  if old.state in ('acknowledged', 'rejected') and (new.state, new.product_order_id) is distinct from (old.state, old.product_order_id) then
    raise exception 'the order request is already %', old.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger order_requests_guard before insert or update or delete on order_requests for each row execute function guard_order_request();
--> statement-breakpoint
-- The rule in force until somebody sets another: above 100,000 over the term we countersign.
insert into signing_policies (id, no, countersign_above, link_days, reminder_days, set_at) values
  ('01900000-0000-7000-8000-000000000001', 1, '{"EUR": 10000000, "USD": 10000000, "GBP": 10000000, "CHF": 10000000}', 14, '[3, 10]', '2020-01-01T00:00:00Z');

--> statement-breakpoint
alter table channel_offerings add constraint channel_offerings_channel_id_offering_id_period_excl
  exclude using gist (channel_id with =, offering_id with =, daterange(valid_from, valid_until) with &&);
--> statement-breakpoint
alter table price_lists add constraint price_lists_channel_id_currency_period_excl
  exclude using gist (channel_id with =, currency with =, daterange(valid_from, valid_until) with &&) where (state = 'published');
--> statement-breakpoint
-- One price rule and one floor for each scope of a list.
create unique index price_list_entries_scope_key on price_list_entries
  (price_list_id, offering_id, offering_price_id, (kind = 'floor')) nulls not distinct;
--> statement-breakpoint
-- A published list says the same for ever; only its end may be brought forward.
create function refuse_published_price_list() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state = 'draft' then return old; end if;
    raise exception 'price list % is published: delete refused', old.name using errcode = 'restrict_violation', constraint = 'price_lists_published_kept';
  end if;
  if old.state = 'published' and (
      (to_jsonb(new) - array['valid_until', 'version', 'changed_at']) is distinct from (to_jsonb(old) - array['valid_until', 'version', 'changed_at'])
      or new.valid_until is null and old.valid_until is not null
      or new.valid_until > old.valid_until) then
    raise exception 'price list % is published and does not change: draft a new one', old.name
      using errcode = 'restrict_violation', constraint = 'price_lists_published_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger price_lists_published before update or delete on price_lists for each row execute function refuse_published_price_list();
--> statement-breakpoint
create function refuse_published_price_entry() returns trigger language plpgsql as $$
begin
  if exists (select from price_lists where state = 'published'
      and id in (case when tg_op <> 'INSERT' then old.price_list_id end, case when tg_op <> 'DELETE' then new.price_list_id end)) then
    raise exception 'the price list is published and does not change: draft a new one'
      using errcode = 'restrict_violation', constraint = 'price_lists_published_kept';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger price_list_entries_published before insert or update or delete on price_list_entries for each row execute function refuse_published_price_entry();

