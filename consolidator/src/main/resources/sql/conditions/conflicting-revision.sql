-- CONFLICTING_REVISION, one per natural key: two different contents were seen under it. It concerns
-- the fund of the content that stands, which is the smallest by (updatedAt, content hash). While that
-- fund is closed there is none. What a person resolved does not recur.
select 'CONFLICTING_REVISION' as type,
       concat(c.feed, '|', c.natural_key) collate utf8mb4_bin as exception_key,
       'MEDIUM' as severity,
       c.fund_id,
       f.manager_id,
       cast(null as datetime(6)) as due_at,
       concat('Different contents were reported as ', lower(c.feed), ' ', c.natural_key) as reason
  from DERIVATION_SCOPE s force index (primary)
  straight_join REVISION_CONFLICTS c force index (revision_conflicts_fund) on c.fund_id = s.fund_id
  left join FUNDS f force index (primary) on f.fund_id = c.fund_id
 where s.scope_id = :scope
   and coalesce(f.status, 'ACTIVE') <> 'CLOSED'
   and exists (select /*+ no_semijoin() */ 1
                 from REVISION_CONFLICTS other force index (primary)
                where other.feed = c.feed
                  and other.natural_key = c.natural_key
                  and other.content_hash <> c.content_hash)
   and not exists (select /*+ no_semijoin() */ 1
                     from REVISION_CONFLICTS lesser force index (primary)
                    where lesser.feed = c.feed
                      and lesser.natural_key = c.natural_key
                      and (lesser.updated_at < c.updated_at
                           or (lesser.updated_at = c.updated_at
                               and lesser.content_hash < c.content_hash)))
   and not exists (select /*+ no_semijoin() */ 1
                     from MARGIN_EXCEPTIONS e force index (margin_exceptions_ordinal)
                     straight_join MARGIN_EXCEPTION_EVENTS v force index (primary) on v.exception_id = e.exception_id
                    where e.type = 'CONFLICTING_REVISION'
                      and e.exception_key = concat(c.feed, '|', c.natural_key) collate utf8mb4_bin
                      and v.change_kind = 'RESOLVED'
                      and v.actor <> 'system')
