-- Whether the room keeps the views and the record of a talk once it is over: whoever presents says so, and may take it back.
alter table seminar_session add column left_to_room boolean not null default false;
