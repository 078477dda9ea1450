import { mayReadDocumentFile } from '@/lib/documents/queries'
import type { FilePurpose } from '@/lib/files/schema'
import { mayReadMeetingFile } from '@/lib/meetings/queries'
import { mayReadReportFile } from '@/lib/scoring/queries'
import { mayReadFile as mayReadDirective } from '@/lib/planning/queries'
import { mayReadFile as mayReadPaperFile } from '@/lib/papers/queries/files'
import { mayReadReviewedFile } from '@/lib/reviews/queries/review'
import { mayReadDossierFile } from '@/lib/ratification/queries/dossier'
import { mayReadFile as mayReadProposalAnswer } from '@/lib/proposals/queries'
import { mayReadPicture } from '@/lib/practices/queries'
import { mayReadTemplate } from '@/lib/templates/queries/templates'
import { mayReadFile as mayReadBook } from '@/lib/proceedings/queries/proceedings'
import type { Context } from '@/lib/platform/context'

type MayRead = (ctx: Context, fileId: string) => Promise<boolean>

/** Who may read a file is answered by the module whose purpose it serves; without an answer nobody may. */
export const readers: Partial<Record<FilePurpose, MayRead>> = {
  directive: mayReadDirective,
  proposal_answer: mayReadProposalAnswer,
  authorisation: mayReadMeetingFile,
  speech: mayReadMeetingFile,
  photo: mayReadMeetingFile,
  meeting_result: mayReadMeetingFile,
  report: mayReadReportFile,
  paper: async (ctx, fileId) => (await mayReadPaperFile(ctx, fileId)) || mayReadReviewedFile(ctx, fileId),
  dossier: mayReadDossierFile,
  decision: mayReadDossierFile,
  practice_picture: mayReadPicture,
  template: mayReadTemplate,
  document_file: mayReadDocumentFile,
  document_scan: mayReadDocumentFile,
  proceedings: mayReadBook,
}
