// Placeholder until the toy typeface stands here.
