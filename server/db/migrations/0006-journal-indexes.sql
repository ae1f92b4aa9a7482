-- What the journal is asked by, and what the removal of an account looks for.
create index on change_set (undoes) where undoes is not null;
create index on change_set (author);
create index on proposal (author);
