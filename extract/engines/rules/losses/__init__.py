"""What was lost, as sentences tell it: the killed, wounded, missing and captured; things destroyed and seized."""
