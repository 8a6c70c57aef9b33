-- A manager's name is that of the newest AUM item (by updatedAt, then name) that names the manager.
insert into MANAGERS (manager_id, manager_name, updated_at)
select k.manager_id, k.manager_name, k.updated_at
from json_table(:managers, '$[*]' columns (
    manager_id bigint path '$[0]',
    manager_name varchar(200) path '$[1]',
    updated_at datetime(6) path '$[2]')) k
left join MANAGERS m force index (primary) on m.manager_id = k.manager_id
where m.manager_id is null
  or k.updated_at > m.updated_at
  or (k.updated_at = m.updated_at and k.manager_name > m.manager_name)
order by k.manager_id
on duplicate key update
  manager_name = if(values(updated_at) >= MANAGERS.updated_at, values(manager_name), MANAGERS.manager_name),
  updated_at = greatest(values(updated_at), MANAGERS.updated_at)
