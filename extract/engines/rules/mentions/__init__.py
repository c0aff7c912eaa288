"""Words of a text that name somebody: forces, groups, peoples, persons, offices, media, victims."""
