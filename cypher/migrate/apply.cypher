// Two processes that start at once both come here: the first one's checksum and time stay.
MERGE (m:Migration {name: $name})
ON CREATE SET m.checksum = $checksum, m.appliedAt = $appliedAt
