-- Sets what a day is.
insert into BUSINESS_CALENDAR (market, calendar_date, is_business_day, name)
values (:market, :calendar_date, :is_business_day, :name)
on duplicate key update is_business_day = values(is_business_day), name = values(name)
