-- An entry that is decided on now.
select * from SUBMISSION_ENTRIES where id = :id for update
