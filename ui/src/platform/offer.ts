// Offers a text as a file through the web view's own download; the host decides where it goes.

/** Offers the file; the person says where it is kept. */
export function offerText(name: string, media: string, text: string): boolean {
  const address = URL.createObjectURL(new Blob([text], { type: media }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return true;
}
