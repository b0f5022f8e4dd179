-- What the store holds: its version, how many documents and figures, the latest publication.
SELECT version, documents, figures, latest_published FROM meta
