// Offers a file through the web view's own download; the host decides where it goes.

/** Offers the file; the person says where it is kept. */
export function offer(name: string, media: string, content: string | Uint8Array<ArrayBuffer>): boolean {
  const address = URL.createObjectURL(new Blob([content], { type: media }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return true;
}
