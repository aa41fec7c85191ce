import { join } from 'node:path'
import { rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { build, built } from '../../support/site/built.ts'
import { contentFolder, writeFiles, type Files } from '../../support/content/content-folder.ts'
import { articleFile, pageFile } from '../../support/content/markdown-file.ts'
import { photo } from '../../support/content/photo.ts'
import { darkPicture, picture } from '../../support/content/picture.ts'
import { bytesOf, imprint, siteFiles, texts } from '../../support/site/site-files.ts'

const month = 'articles/2023/12'

/** Two articles that share a picture, one with a second in its text, and a page with its own. */
async function pictured(): Promise<Files> {
  const image = '{ src: anh.jpg, alt: Một điểm }'
  return {
    [`${month}/mot.md`]: articleFile({ image, body: 'Đầu.\n\n![Điểm](toi.png)' }),
    [`${month}/hai.md`]: articleFile({ image }),
    [`${month}/anh.jpg`]: await photo({ orientation: 6 }),
    [`${month}/toi.png`]: darkPicture,
    'pages/gioi-thieu.md': pageFile('Giới thiệu', 'Đầu.\n\n![Điểm](trang.png)'),
    'pages/trang.png': picture,
  }
}

function copies(site: string): string[] {
  return siteFiles(site).filter((path) => path.startsWith('assets/anh/'))
}

/** Addresses of copies that any page or feed names. */
function named(site: string): string[] {
  const all = [...texts(site, '.html').values(), ...texts(site, '.xml').values()].join('\n')
  return [...new Set(all.match(/assets\/anh\/[0-9a-f]+-\d+\.(?:webp|jpeg)/g))].sort()
}

describe('an edition with pictures', () => {
  test('publishes each copy that its pages name, and no picture as it came from the camera', async () => {
    const site = await built(contentFolder(await pictured()), ['--no-search'])
    expect(copies(site)).toHaveLength(6)
    expect(named(site)).toEqual(copies(site))
    expect(siteFiles(site).filter((path) => /anh\.jpg|toi\.png|trang\.png/.test(path))).toEqual([])
    for (const [path, bytes] of bytesOf(site))
      expect([path, bytes.includes('GPS')]).toEqual([path, false])
  })

  test('is built again without copying a picture again', async () => {
    const content = contentFolder(await pictured())
    const site = await built(content, ['--no-search'])
    const kept = join(site, '../.cache/images')
    const before = imprint(kept)
    expect(before).toHaveLength(6)
    const { code, stdout } = await build(content, site, ['--no-search', '--full'])
    expect([code, imprint(kept)]).toEqual([0, before])
    expect(stdout).not.toContain('Pictures:')
    rmSync(kept, { recursive: true })
    const anew = await build(content, site, ['--no-search', '--full'])
    expect(anew.stdout).toMatch(/^Pictures: 3 copied in [\d.]+ s$/m)
  })

  test('whose pictures take too long says how many are left, and leaves the last one', async () => {
    const content = contentFolder(await pictured())
    const site = await built(content, ['--no-search'])
    const before = imprint(site)
    rmSync(join(site, '../.cache/images'), { recursive: true })
    const words = ['--no-search', '--full', '--picture-minutes', '0']
    const { code, stderr } = await build(content, site, words)
    expect([code, stderr]).toEqual([1, expect.stringContaining('3 of 3 new pictures')])
    expect(imprint(site)).toEqual(before)
  })

  test('does not wait for those of an embargoed article', async () => {
    const content = contentFolder(await pictured())
    const site = await built(content, ['--no-search'])
    const image = '{ src: mai.jpg, alt: Một điểm }'
    writeFiles(content, {
      [`${month}/mai.md`]: articleFile({ image, timestamp: '08:00 01/01/2099' }),
      [`${month}/mai.jpg`]: await photo({ width: 300, height: 200 }),
      [`${month}/tin.md`]: articleFile(),
    })
    const words = ['--no-search', '--picture-minutes', '0']
    expect(await build(content, site, words)).toMatchObject({ code: 0 })
    expect(siteFiles(site)).toContain('2023/12/tin/index.html')
  })

  test('keeps a picture as long as any article shows it', async () => {
    const content = contentFolder(await pictured())
    const site = await built(content, ['--no-search'])
    writeFiles(content, { [`${month}/mot.md`]: articleFile({ withdrawn: 'Sai sót' }) })
    expect(await build(content, site, ['--no-search'])).toMatchObject({ code: 0 })
    expect(copies(site)).toHaveLength(4)
    rmSync(join(content, month, 'hai.md'))
    expect(await build(content, site, ['--no-search'])).toMatchObject({ code: 0 })
    expect(copies(site)).toHaveLength(2)
    expect(named(site)).toEqual(copies(site))
  })

  test('with one that was cut off says so at its line, and the last good edition stands', async () => {
    const files = await pictured()
    const content = contentFolder(files)
    const site = await built(content, ['--no-search'])
    const before = imprint(site)
    const whole = await photo({ width: 300, height: 200 })
    writeFiles(content, {
      [`${month}/hai.md`]: articleFile({ body: 'Đầu.\n\n![Điểm](cut.jpg)' }),
      [`${month}/cut.jpg`]: whole.subarray(0, whole.length / 2),
    })
    for (const words of [['--no-search'], ['--no-search', '--full']]) {
      const { code, stderr } = await build(content, site, words)
      expect([code, stderr.split('\n')[0]]).toEqual([
        1,
        expect.stringMatching(/articles\/2023\/12\/hai\.md:9: ảnh “cut\.jpg” hỏng/),
      ])
      expect(imprint(site)).toEqual(before)
    }
  })
})

test('a draft’s and an embargoed article’s files are nobody’s yet', async () => {
  const image = '{ src: anh.png, alt: Một điểm }'
  const attachments = '[{ src: a.pdf }]'
  const site = await built(
    contentFolder({
      [`${month}/nhap.md`]: articleFile({ image, attachments, draft: 'true' }),
      'articles/2099/01/mai.md': articleFile({ image, timestamp: '08:00 01/01/2099' }),
      [`${month}/anh.png`]: picture,
      'articles/2099/01/anh.png': picture,
      [`${month}/a.pdf`]: 'PDF',
    }),
    ['--no-search'],
  )
  expect(siteFiles(site).filter((path) => /\/anh|\.pdf/.test(path))).toEqual([])
})
