-- Whether an administrator gave the password, so that its owner has to choose another.
alter table person add column password_temporary boolean default false not null;
