-- The derived state. Every row was made by the entry numbered "since" and stands before the entry numbered "until" (the largest number: it stands).
-- A row whose "until" is its "since" never stood: the entry came, and changed nothing. Rows that hold bodies are only ever added at the end of their table,
-- so that no page is split beneath them: what is deleted leaves no copy.

CREATE TABLE applied (id ${number} PRIMARY KEY, entry ${number} NOT NULL) ${end};
INSERT INTO applied (id, entry) VALUES (1, -1);

-- Every entry that can be opened; "grp" of those that are read by their kind. Of a note of who sent something only that there is one.
CREATE TABLE entry (idx ${number} PRIMARY KEY, at ${number} NOT NULL, who ${text} NOT NULL, kind ${text} NOT NULL, grp ${text}, body ${blob}) ${end};
CREATE INDEX entry_grp ON entry (grp, idx) WHERE grp IS NOT NULL;

CREATE TABLE report (since ${number} PRIMARY KEY, id ${text} NOT NULL, channel ${text} NOT NULL, size ${number} NOT NULL, media ${text}, file ${text}, until ${number} NOT NULL) ${end};
CREATE INDEX report_id ON report (id);

-- Who works on a report, or what it came to. "received" is the report's own number, -1 where it is not known.
CREATE TABLE handling (since ${number} PRIMARY KEY, report ${text} NOT NULL, received ${number} NOT NULL, state ${text} NOT NULL, who ${text} NOT NULL, how ${text},
    until ${number} NOT NULL) ${end};
CREATE INDEX handling_report ON handling (report);
CREATE INDEX handling_stands ON handling (state, received) WHERE until = 9223372036854775807;

CREATE TABLE link (since ${number} PRIMARY KEY, report ${text} NOT NULL, other ${text} NOT NULL, how ${text} NOT NULL) ${end};
CREATE INDEX link_report ON link (report);
CREATE INDEX link_other ON link (other);

-- Who sent what: here and nowhere else.
CREATE TABLE sender (since ${number} PRIMARY KEY, report ${text} NOT NULL, part ${number} NOT NULL, body ${blob} NOT NULL) ${end};
CREATE INDEX sender_report ON sender (report, part);

-- "cell", "mid" and "half" are where and when, as claims are looked for: squares, and seconds; "error" in metres.
CREATE TABLE claim (since ${number} PRIMARY KEY, id ${text} NOT NULL, report ${text}, instead ${text}, cell ${number} NOT NULL, mid ${number} NOT NULL,
    half ${number} NOT NULL, lat ${real} NOT NULL, lon ${real} NOT NULL, error ${real} NOT NULL, how ${text}, until ${number} NOT NULL) ${end};
CREATE INDEX claim_id ON claim (id);
CREATE INDEX claim_report ON claim (report) WHERE report IS NOT NULL;
CREATE INDEX claim_instead ON claim (instead) WHERE instead IS NOT NULL;
CREATE INDEX claim_place ON claim (cell, mid) WHERE until = 9223372036854775807;
CREATE INDEX claim_time ON claim (mid) WHERE until = 9223372036854775807;

-- Claims that count and are in no incident yet.
CREATE TABLE free (claim ${number} PRIMARY KEY) ${end};

CREATE TABLE withdrawal (since ${number} PRIMARY KEY, claim ${text} NOT NULL) ${end};
CREATE INDEX withdrawal_claim ON withdrawal (claim);

-- Which incident a claim is in, by the claim's number.
CREATE TABLE membership (claim ${number}, since ${number}, incident ${text} NOT NULL, until ${number} NOT NULL, PRIMARY KEY (claim, since)) ${clustered};
CREATE INDEX membership_incident ON membership (incident);

CREATE TABLE judgement (since ${number} PRIMARY KEY, one ${text} NOT NULL, other ${text} NOT NULL) ${end};
CREATE INDEX judgement_one ON judgement (one);
CREATE INDEX judgement_other ON judgement (other);

CREATE TABLE decision (since ${number} PRIMARY KEY, incident ${text} NOT NULL) ${end};
CREATE INDEX decision_incident ON decision (incident);

CREATE TABLE adopted (since ${number} PRIMARY KEY, kind ${text} NOT NULL, name ${text} NOT NULL, until ${number} NOT NULL) ${end};
CREATE INDEX adopted_name ON adopted (kind, name);

CREATE TABLE look (since ${number} PRIMARY KEY, kind ${text} NOT NULL, subject ${text} NOT NULL) ${end};
CREATE INDEX look_subject ON look (subject);

-- An incident without a body is no more.
CREATE TABLE card (no ${counter}, incident ${text} NOT NULL, since ${number} NOT NULL, until ${number} NOT NULL, began ${number}, ended ${number}, body ${blob}) ${end};
CREATE UNIQUE INDEX card_incident ON card (incident, since);
CREATE INDEX card_since ON card (since);
