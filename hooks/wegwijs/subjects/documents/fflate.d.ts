// A script of the old kind: it has no exports, and puts itself on the page.
declare global {
  var fflate: typeof import("fflate");
}
export {};
