// Nothing is downloaded at install: the browser comes with the npm package
// @sparticuz/chromium, or is one that the machine already has.
module.exports = { skipDownload: true }
