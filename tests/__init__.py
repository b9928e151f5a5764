"""Stories, properties and real counterparts."""
