-- Whether a fund was marked by an instant to be derived by a changed policy, and is not derived yet.
--
-- Parameters: fund, at
select exists (select 1 from REDERIVATIONS where fund_id = :fund and marked_at <= :at)
