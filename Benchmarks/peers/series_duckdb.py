"""The series of order defect rates, by DuckDB.

usage: series_duckdb.py ALL-ORDERS.TXT DEFECTS.CSV FROM TO OUT.CSV
"""

import sys

import duckdb

orders, defects, first, last, out = ("'" + text.replace("'", "''") + "'" for text in sys.argv[1:])
db = duckdb.connect()

db.execute(f"""
create temp table bad as
with defect as (
    select *, row_number() over () as line
    from read_csv({defects}, header = true, all_varchar = true)
),
ruling as (
    select order_id, kind, arg_max_null(rating, line) as rating,
        lower(coalesce(arg_max_null(reason, line), '')) as reason,
        coalesce(arg_max_null(decision, line), '') as decision
    from defect group by all
)
select distinct replace(order_id, '-', '')::bigint as id
from ruling
where case kind
    when 'feedback' then rating in ('1', '2') and decision <> 'removed'
    when 'chargeback' then reason <> 'fraud' and decision not in
        ('denied', 'withdrawn', 'removed', 'funded_by_marketplace')
    else decision not in ('denied', 'withdrawn', 'removed', 'funded_by_marketplace')
end
""")

# Only from here on: which row of defects.csv is the last is told by the order of the file.
db.execute("set preserve_insertion_order = false")

# Los Angeles is whole hours from UTC: looking up the hours of the windows is cheaper than turning
# millions of moments into local time.
db.execute(f"""
create temp table hours as
select strftime(hour, '%Y-%m-%dT%H') as hour,
    timezone('America/Los_Angeles', timezone('UTC', hour))::date as day
from range(date {first} - 75, date {last} - 13, interval 1 hour) as utc(hour)
where day between date {first} - 74 and date {last} - 15
""")

# Ids are distinct as whole numbers too, which are cheaper to keep than text. Orders that do not
# count become one row without a day, which keeps their account known without a second pass.
db.execute(f"""
create temp table daily as
with item as (
    select "order-channel" as account, "amazon-order-id" as id, day,
        day is not null and "order-status" not in ('Cancelled', 'Canceled', 'Pending')
        and "sales-channel" <> 'Non-Amazon' as counts
    from read_csv({orders}, delim = '\t', quote = '', escape = '', header = true,
        all_varchar = true, sample_size = 1)
    left join hours on hour = "purchase-date"[:13]
),
sale as (
    select account, case when counts then replace(id, '-', '')::bigint end as id,
        any_value(day) filter (counts) as day
    from item group by all
)
select account, day, count(sale.id) as sold, count(bad.id) as bad
from sale left join bad using (id)
group by all
""")

db.execute("set preserve_insertion_order = true")
db.execute(f"""
copy (
    with grid as (
        select account, day
        from (select distinct account from daily), (select distinct day from hours)
    ),
    total as (
        select account, day + 15 as day, coalesce(sum(sold) over past, 0)::bigint as sold,
            coalesce(sum(bad) over past, 0)::bigint as bad
        from grid left join daily using (account, day)
        window past as (partition by account order by day rows 59 preceding)
    )
    select account, day, sold as denominator, bad as numerator,
        case when sold > 0 then printf('%.6f', bad / sold) end as rate
    from total
    where day >= {first}
    order by account, day
) to {out} (format csv, header true)
""")
