-- Who took the watch, by the number of the entry that handed it over; and what came of trying the parties' lines.
CREATE TABLE takeover (since ${number} PRIMARY KEY, handover ${number} NOT NULL) ${end};
CREATE INDEX takeover_handover ON takeover (handover);

CREATE TABLE line_check (since ${number} PRIMARY KEY, party ${text} NOT NULL, line ${text} NOT NULL, answered ${text} NOT NULL) ${end};
CREATE INDEX line_check_party ON line_check (party, since);

-- What changed since a moment is found without reading what only came in: a million rows may have been brought in one night.
CREATE INDEX handling_done ON handling (since) WHERE state <> 'WAITING';
CREATE INDEX claim_corrected ON claim (since) WHERE instead IS NOT NULL;
CREATE INDEX card_ended ON card (until) WHERE until <> 9223372036854775807;
