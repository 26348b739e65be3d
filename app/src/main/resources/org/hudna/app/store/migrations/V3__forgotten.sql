-- Which reports and incidents a forgetting was about, for indexes that have not heard of it yet: by the least entry that was forgotten together with others. No part of what follows from the record.
CREATE TABLE forgotten (batch ${number} NOT NULL, what ${text} NOT NULL, id ${text} NOT NULL, PRIMARY KEY (batch, what, id)) ${clustered};
CREATE INDEX forgotten_id ON forgotten (what, id);
