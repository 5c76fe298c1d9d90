create index matter_record_step_ix on matter_record (step, happened_at);
