UNWIND $places AS row
MERGE (p:Place {id: row.id})
SET p.name = row.name, p.country = row.country, p.latitude = row.latitude, p.longitude = row.longitude
