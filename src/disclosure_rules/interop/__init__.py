"""Reading and writing other formats: JSON and FHIR, as mappings in memory."""

__all__: list[str] = []
