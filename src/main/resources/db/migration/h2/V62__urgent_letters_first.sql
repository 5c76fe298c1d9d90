-- urgent letters are looked for apart from the ordinary ones, which wait for the day
create index outbox_letter_next_ix on outbox_letter (state, urgent, next_attempt);

drop index outbox_letter_due_ix;
