//! What is in a database, in each engine's own words: columns, keys and indexes,
//! one line each. For the proof and the equal-schema test, never for a feature. What
//! SQLite keeps for its planner is no part of it.

/// On SQLite.
pub(super) const SQLITE: &str = "select m.name || '.' || c.name || ' ' || lower(c.type) || case c.\"notnull\" when 1 then ' not null' else '' end
        || coalesce(' default ' || c.dflt_value, '') from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite%'
    union all select m.name || ' key ' || c.pk || ' ' || c.name from sqlite_master m, pragma_table_info(m.name) c
        where m.type = 'table' and m.name not like 'sqlite%' and c.pk > 0
    union all select i.name || ' on ' || m.name || ' ' || i.\"unique\" || ' ' || (select group_concat(x.name, ',') from pragma_index_info(i.name) x)
        from sqlite_master m, pragma_index_list(m.name) i where m.type = 'table' and m.name not like 'sqlite%'";

/// On PostgreSQL.
pub(super) const POSTGRES: &str = "select c.relname::text || '.' || a.attname::text || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then ' not null' else '' end || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
    union all select indexname::text || ' ' || indexdef from pg_indexes where schemaname = current_schema()";
