export function clearedCookie(request: Request): string {
  return `${cookieName(request)}=; ${attributes(request)}; Max-Age=0`
}

export function readCookie(request: Request): string | undefined {
  const name = cookieName(request)
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined
}

/** `__Host-` needs https; plain http is for this machine alone. */
export function cookieName(request: Request): string {
  return isSecure(request) ? '__Host-desk' : 'desk'
}

export function attributes(request: Request): string {
  return `Path=/; HttpOnly; SameSite=Lax${isSecure(request) ? '; Secure' : ''}`
}

function isSecure(request: Request): boolean {
  return request.url.startsWith('https:')
}
