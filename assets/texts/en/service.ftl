### Plans, consequences, refusals, undo, activity log.
