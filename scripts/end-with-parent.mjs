/*
 * Loaded before the web server: when the process that started it is gone, however it ended, the
 * server ends as well and frees its port.
 */
process.on('disconnect', () => process.exit(0));
