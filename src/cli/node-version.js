/** Whether a Node.js of this version, such as `v22.18.0`, runs the gateway. Plain JavaScript, for those that do not. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}
