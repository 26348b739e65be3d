-- What people told of the steps that procedures want after an incident, and what of it was taken back, by the numbers of entries.
CREATE TABLE step_told (since ${number} PRIMARY KEY, incident ${text} NOT NULL) ${end};
CREATE INDEX step_told_incident ON step_told (incident, since);

CREATE TABLE step_back (since ${number} PRIMARY KEY, told ${number} NOT NULL) ${end};
CREATE INDEX step_back_told ON step_back (told, since);
