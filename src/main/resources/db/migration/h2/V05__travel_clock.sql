-- How far the demo's clock is ahead of real time; no row means not at all.
create table travel_clock (
    id             integer not null primary key,
    offset_seconds bigint  not null
);
